package kr.carbonpoint.wizard;

import java.util.Optional;

/** All applications of a kind. Whoever changes one holds its row until the transaction ends: two tabs take turns. */
public interface Filings<A extends Filing<?>> {

    /** @throws IllegalStateException when there is none */
    A get(String reference);

    /** The application, locked for changing it. */
    A lock(String reference);

    Optional<A> ofApplicant(String user);

    /** Keeps the draft. */
    void save(A filing);
}
