// What stands at / where the workbench is not offered.

import { mountHeader } from './header.js';

mountHeader('start');
