package kr.carbonpoint.signup;

import java.math.BigDecimal;

/**
 * The shop, office, school or 단지 at the address, beside the {@link Dwelling}.
 *
 * @param area floor area in ㎡, {@code null} for a 단지
 */
record Place(String name, BigDecimal area) {}
