/** Texts that look like credentials and are none; put together here so that no scanner takes them for real ones. */
export const CREDENTIALS: readonly string[] = [
  `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIE\n-----END`,
  `-----BEGIN ${'PRIVATE'} KEY-----`,
  `AKIA${'A'.repeat(16)}`,
  `ghp_${'a'.repeat(36)}`,
  `github_pat_${'a'.repeat(22)}`,
  `glpat-${'a'.repeat(20)}`,
  `xoxb-${'1'.repeat(12)}`,
  `eyJ${'a'.repeat(20)}.eyJ${'a'.repeat(20)}.${'a'.repeat(20)}`,
  `postgres://shop:${'hunter'}2@db:5432/shop`,
  `redis://:${'hunter'}2@cache`,
];

/** Texts that come close. */
export const NO_CREDENTIALS: readonly string[] = [
  'postgres://db:5432/shop',
  'postgres://shop:$(PASSWORD)@db:5432/shop',
  'https://example.com/a:b@c',
  '-----BEGIN CERTIFICATE-----',
  'AKIA',
  'registry.example.com/shop/web:1.4.2',
];
