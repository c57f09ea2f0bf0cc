package kr.carbonpoint.security;

/** Knows the accounts that may not be used for the time being. Whoever adds a way to sign in has to ask here as well. */
public interface Suspensions {

    boolean isSuspended(String user);
}
