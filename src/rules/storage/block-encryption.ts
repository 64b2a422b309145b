/** The provisioners that encrypt a disk only where the parameter `encrypted` says so; those of Ceph have a prefix where an operator names them. */
const ON_REQUEST = '["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs", "driver.longhorn.io", "diskplugin.csi.alibabacloud.com"]';

/** True for classes whose disks are encrypted only where they ask for it. */
export const ENCRYPTS_ON_REQUEST = `object.?provisioner.orValue("") in ${ON_REQUEST} || object.?provisioner.orValue("").matches("(^|[.])(rbd|cephfs)[.]csi[.]ceph[.]com$")`;

/** The parameter with the key of one's own, by provisioner, in lower case: drivers do not tell cases apart. */
const OWN_KEYS: { readonly [provisioner: string]: string } = {
  'ebs.csi.aws.com': 'kmskeyid',
  'ebs.csi.eks.amazonaws.com': 'kmskeyid',
  'kubernetes.io/aws-ebs': 'kmskeyid',
  'pd.csi.storage.gke.io': 'disk-encryption-kms-key',
  'disk.csi.azure.com': 'diskencryptionsetid',
};

/** True for classes of provisioners that know keys of one's own. */
export const KNOWS_OWN_KEYS = `object.?provisioner.orValue("") in [${Object.keys(OWN_KEYS).map((provisioner) => `"${provisioner}"`).join(', ')}]`;

/** True for classes that name such a key. */
export const HAS_OWN_KEY = Object.entries(OWN_KEYS)
  .map(([provisioner, parameter]) => `(object.provisioner == "${provisioner}" && object.?parameters.orValue({}).exists(key, key.lowerAscii() == "${parameter}" && object.parameters[key] != ""))`)
  .join(' || ');
