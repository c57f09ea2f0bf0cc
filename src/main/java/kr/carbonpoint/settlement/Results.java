package kr.carbonpoint.settlement;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.period.Half;
import org.springframework.stereotype.Repository;

/** What members can see of their results. */
@Repository
public class Results {

    /** The half-years that were settled for a member, the latest first. */
    public List<Half> halves(String reference) {
        return List.of();
    }

    /** What holds now for a member (public reference) and half-year; empty before the settlement. */
    public Optional<MemberResult> of(String reference, Half half) {
        return Optional.empty();
    }
}
