package kr.carbonpoint.resource;

/**
 * How the flats of a complex are billed for a resource, as far as known.
 *
 * @param supplierCode {@code null} when not known, or not used
 */
public record BillingRecord(Resource resource, Billing billing, String supplierCode) {}
