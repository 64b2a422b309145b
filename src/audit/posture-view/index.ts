import { postureHtml } from './html';
import { postureMarkdown } from './markdown';
import { PostureFormat } from './posture-format';
import { PostureView } from './posture-view';

/** How each format is written. */
export const POSTURE_REPORTS: { readonly [format in PostureFormat]: (view: PostureView) => string } = {
  [PostureFormat.MARKDOWN]: postureMarkdown,
  [PostureFormat.HTML]: postureHtml,
};

export { PostureFormat } from './posture-format';
export { type PostureInput, postureOf } from './posture-of';
export { type PosturePages, type PostureView, type TenantPosture, type Verdict } from './posture-view';
export { type Demands } from './tenant-budget';
