import type { Translate } from '../../domain/bilingual.ts';
import { smallPrint, type Block } from '../layout/blocks.ts';
import type { ReportAsItStands } from './read-report.ts';
import { code } from '../layout/sentence.ts';

/** Which version was sealed, and by what one can tell that it is the same. */
export function sealWords({ version, sha256 }: NonNullable<ReportAsItStands['sealed']>, t: Translate): Block {
  return smallPrint([`${t('Bản', 'Version')} ${version} · SHA-256 `, code(sha256)]);
}
