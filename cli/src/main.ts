#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Compiled code is kept between runs (Node 22.1 and later): `duizhang --help` takes a few milliseconds less.
nodeModule.enableCompileCache?.();
const [{ run }, { nodeIo }] = await Promise.all([import('./run.ts'), import('./io.ts')]);
process.exitCode = await run(process.argv.slice(2), nodeIo());
