#!/usr/bin/env node
import nodeModule from 'node:module';

// Node 22 keeps what it compiled in its own cache; it has to be asked before the program is loaded.
nodeModule.enableCompileCache?.();
await import('../../cli/main.ts');
