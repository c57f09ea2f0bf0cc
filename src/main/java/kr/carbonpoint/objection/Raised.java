package kr.carbonpoint.objection;

import kr.carbonpoint.review.Deadlines;

/** An objection that waits for a clerk of that municipality. */
public record Raised(String reference, long municipality, Deadlines deadlines) {}
