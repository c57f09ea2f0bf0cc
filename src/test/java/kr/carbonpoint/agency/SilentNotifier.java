package kr.carbonpoint.agency;

import com.github.tomakehurst.wiremock.common.Notifier;

/** The usual ones write whole requests to the log. */
class SilentNotifier implements Notifier {

    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable failure) {}
}
