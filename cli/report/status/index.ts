import type { StatusFormat } from '../../options.js';
import type { Report } from '../report.js';
import { statusInJson } from './json.js';
import { statusInMarkdown } from './markdown.js';
import { tell, type Telling, type Told } from './status.js';
import { statusInText } from './text.js';

const writers: Readonly<Record<StatusFormat, (tellings: readonly Telling[]) => string>> = {
    text: statusInText, json: statusInJson, md: statusInMarkdown,
};

/** Every form of the table of completeness by what the user types after `--format`. */
export const statusReporters: Readonly<Record<StatusFormat, (report: Report) => Told>> = {
    text: report => tell(report, writers.text),
    json: report => tell(report, writers.json),
    md: report => tell(report, writers.md),
};
