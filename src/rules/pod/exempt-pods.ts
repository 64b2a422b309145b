/** Pods of Windows, to which the standard's restrictions of Linux do not apply. */
export const WINDOWS_POD = 'podSpec.?os.?name.orValue("") == "windows"';

/** Pods in a user namespace, where root is an ordinary user of the node. */
export const USER_NAMESPACE_POD = 'podSpec.?hostUsers.orValue(true) == false';

/** From 1.35 on the standard lets pods in a user namespace run as root there. */
export const USER_NAMESPACE_POD_SINCE_1_35 = { ['1.35']: USER_NAMESPACE_POD };
