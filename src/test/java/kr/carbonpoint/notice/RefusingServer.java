package kr.carbonpoint.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows no recipient and says so the way real ones do, repeating the address. */
class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;

    RefusingServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answer, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answer() {
        try (Socket client = socket.accept()) {
            say(client, "220 ready");
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(client, line.startsWith("RCPT") ? "550 5.1.1 unknown user " + line : "250 ok");
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
