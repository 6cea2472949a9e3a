import { LAYOUTS } from '../../src/ingest/readDocument.js';
import { minutesLayoutContract } from '../contracts/minutesLayout.js';

for (const layout of LAYOUTS) minutesLayoutContract(layout);
