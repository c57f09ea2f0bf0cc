package kr.carbonpoint.usage;

import kr.carbonpoint.period.Half;
import org.springframework.stereotype.Service;

/** Readings folded into rows of six months, which settlement reads. */
@Service
public class UsageHalves {

    /**
     * Makes the rows of a half-year of a municipality, and those of earlier halves that are missing or older than their
     * readings. Folding again changes nothing.
     */
    public void fold(Half half, long municipality) {
        throw new UnsupportedOperationException();
    }
}
