import { AccessFormat } from './access-format';
import { AccessView } from './access-view';
import { accessHtml } from './html';
import { accessJson } from './json';
import { accessMarkdown } from './markdown';
import { accessText } from './text';

/** Writes what a proof has to show. */
export type AccessReport = (view: AccessView) => string;

/** How each format is written. */
export const ACCESS_REPORTS: { readonly [format in AccessFormat]: AccessReport } = {
  [AccessFormat.TEXT]: accessText,
  [AccessFormat.JSON]: accessJson,
  [AccessFormat.MARKDOWN]: accessMarkdown,
  [AccessFormat.HTML]: accessHtml,
};

export { AccessFormat } from './access-format';
export {
  type Abilities, type Ability, type AccessHole, type AccessSubject, type AccessTenant, type AccessView, type AccessWay, type Hold, type SubjectGrant,
  type SubjectHome, type SubjectPower, type SubjectReach, type UnresolvedBinding,
} from './access-view';
export { ACCESS_ASSUMPTIONS } from './assumptions';
export { type Permission, type PermissionsProps, permissionsOf } from './permissions';
export { inPlace } from './places';
export { powerWaysOf } from './power-ways';
export { SUBJECT_KINDS, subjectId, subjectOf } from './subject-id';
export { type AccessViewProps, accessViewOf } from './view-of-access';
export { type AccessQuestion, type WhoCan, type WhoCanProps, whoCan } from './who-can';
