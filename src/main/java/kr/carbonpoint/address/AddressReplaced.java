package kr.carbonpoint.address;

/** An official address has taken the place of one that a clerk had added: whoever knows the old id has to follow. */
public record AddressReplaced(String oldId, String newId) {}
