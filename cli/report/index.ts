import type { ReportFormat } from '../options.js';
import { githubReporter } from './github.js';
import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import type { Reporter } from './report.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

/** Every form of the result by what the user types after `--format`: the only table. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
    text: textReporter,
    json: jsonReporter,
    sarif: sarifReporter,
    github: githubReporter,
    junit: junitReporter,
};
