import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import { searchEngineContract } from './contracts/searchEngine.js';

searchEngineContract('MiniSearch', createMiniSearchEngine);
