import { EXEMPTION_ANNOTATION_PREFIX, ExemptionProps } from './exemption';

/** What stands where an annotation does not say it. */
export const UNREADABLE = '(unreadable)';

/** The exemptions that a manifest's annotations carry; what cannot be read is shown as such. */
export function annotatedExemptions(manifest: any): ExemptionProps[] {
  const annotations = manifest.metadata?.annotations;
  return typeof annotations === 'object' && annotations !== null
    ? Object.entries<unknown>(annotations).filter(([key]) => key.startsWith(EXEMPTION_ANNOTATION_PREFIX))
      .map(([key, value]) => ({ rule: key.slice(EXEMPTION_ANNOTATION_PREFIX.length), ...termsIn(value) }))
    : [];
}

function termsIn(annotation: unknown): { owner: string; expires: string; reason: string } {
  try {
    const { owner, expires, reason } = JSON.parse(String(annotation));
    return { owner: String(owner ?? UNREADABLE), expires: String(expires ?? UNREADABLE), reason: String(reason ?? UNREADABLE) };
  } catch {
    return { owner: UNREADABLE, expires: UNREADABLE, reason: UNREADABLE };
  }
}
