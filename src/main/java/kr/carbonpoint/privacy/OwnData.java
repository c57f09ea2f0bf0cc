package kr.carbonpoint.privacy;

import java.util.List;

/**
 * What a feature holds about a member, whole and in the clear, for the member alone who asks for it (PIPA §35, §35-2).
 * Every feature that keeps something about members has one.
 */
public interface OwnData {

    /** Of a member (public reference); tables without rows may be left out. */
    List<OwnTable> of(String reference);
}
