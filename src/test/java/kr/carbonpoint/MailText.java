package kr.carbonpoint;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What mails say: subject and all their parts, however deep. */
public final class MailText {

    private MailText() {}

    /** All mails to an address, one after the other. */
    public static String to(String address) {
        return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .map(MailText::of)
                .collect(Collectors.joining("\n"));
    }

    public static String of(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + read(mail);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.getContent().toString();
        }
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(read(parts.getBodyPart(i))).append('\n');
        }
        return text.toString();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
