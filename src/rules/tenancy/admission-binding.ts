export const ADMISSION_BINDINGS: readonly string[] = ['admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'];
