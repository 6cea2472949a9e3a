const ROWS_A_BLOCK = 256;

/**
 * Gives rows of zeros, one number for each group of a question. They are cut from blocks: a question needs a thousand, and an array of its
 * own for each keeps the garbage collector busier than the ranking takes.
 */
export function createRows(groups: number): () => Float64Array {
  let block = new Float64Array(0);
  let next = 0;
  return () => {
    if (next + groups > block.length) {
      block = new Float64Array(groups * ROWS_A_BLOCK);
      next = 0;
    }
    next += groups;
    return block.subarray(next - groups, next);
  };
}
