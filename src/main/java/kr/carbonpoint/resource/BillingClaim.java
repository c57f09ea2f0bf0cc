package kr.carbonpoint.resource;

/**
 * How a resident says their dwelling is billed for a resource.
 *
 * @param supplierCode whose bill it is; {@code null} unless {@link Billing#INDIVIDUAL}
 */
public record BillingClaim(Resource resource, Billing billing, String supplierCode) {}
