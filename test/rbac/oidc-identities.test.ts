import * as fc from 'fast-check';
import { OidcIdentities, SubjectKind } from '../../src/rbac';

const ISSUER = 'https://sso.example.com/realms/team';
const of = (props: Partial<Parameters<typeof OidcIdentities.of>[0]> = {}) => OidcIdentities.of({ issuer: ISSUER, ...props });

test('groups and users carry the prefixes of the API server', () => {
  const sso = of({ groupsPrefix: 'oidc:', usernamePrefix: 'sso:' });
  expect(sso.group('shop')).toMatchObject({ kind: SubjectKind.GROUP, name: 'oidc:shop' });
  expect(sso.user('ada')).toMatchObject({ kind: SubjectKind.USER, name: 'sso:ada' });
  expect([sso.issuer, sso.groupsPrefix, sso.usernamePrefix]).toEqual([ISSUER, 'oidc:', 'sso:']);
});

test.each(['sub', 'preferred_username', undefined])('users of the claim %s carry the issuer where no prefix is set', (usernameClaim) => {
  expect(of({ usernameClaim }).user('ada').name).toBe(`${ISSUER}#ada`);
});

test('users of the claim email carry a prefix that is set', () => {
  expect(of({ usernameClaim: 'email', usernamePrefix: 'oidc:' }).user('ada@example.com').name).toBe('oidc:ada@example.com');
});

test('every name that is not refused is the prefix and the name', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (prefix, name) => {
    let subject;
    try {
      subject = of({ groupsPrefix: prefix }).group(name);
    } catch {
      return;
    }
    expect(subject.name).toBe(prefix + name);
    expect(subject.name.startsWith('system:')).toBe(false);
  }));
});

test.each(['http://sso.example.com', 'sso.example.com', '', 'https://', 'https://sso.example.com?x', 'https://sso.example.com#x', 'https://sso example'])(
  'refuses the issuer "%s"', (issuer) => {
    expect(() => OidcIdentities.of({ issuer })).toThrow(`OidcIdentities.of: issuer is not the URL of a provider, got '${issuer}'.`);
  });

test.each(['groupsPrefix', 'usernamePrefix'] as const)('refuses a %s that is none or that Kubernetes reserves, with every other mistake', (field) => {
  expect(() => of({ [field]: '' })).toThrow(`OidcIdentities.of: ${field} is no prefix, got ''.`);
  expect(() => of({ [field]: '-' })).toThrow(`${field} is no prefix, got '-'.`);
  expect(() => of({ [field]: 'system:' })).toThrow(`${field} is reserved by Kubernetes, got 'system:'.`);
  expect(() => of({ [field]: 'system:team:', issuer: 'sso' })).toThrow(/issuer is not the URL.*\n.*is reserved/);
});

test('refuses what would be named without a prefix', () => {
  expect(() => of().group('shop')).toThrow('OidcIdentities.group: groupsPrefix is missing. The prefix of the API server is required');
  expect(() => of({ usernameClaim: 'email' }).user('ada@example.com')).toThrow('OidcIdentities.user: usernamePrefix is missing.');
});

test('refuses names that are empty, begin with a space or have the prefix already', () => {
  const sso = of({ groupsPrefix: 'oidc:' });
  expect(() => sso.group('')).toThrow('OidcIdentities.group: name is empty');
  expect(() => sso.group(' shop')).toThrow('name begins with a space');
  expect(() => sso.group('oidc:shop')).toThrow("name has the prefix already, got 'oidc:shop'.");
  expect(() => sso.group('shop ')).toThrow('Subject.group: name has spaces around it');
});

test('refuses a prefix and a name that are reserved together', () => {
  expect(() => of({ groupsPrefix: 'sys' }).group('tem:masters')).toThrow("Subject.group: name is reserved by Kubernetes and reaches beyond a tenant, got 'system:masters'");
});
