package kr.carbonpoint;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The mails that arrived at an address, oldest first. */
public record ReceivedMails(String address) {

    /** What a pattern's group found in the text of the latest mail that has it. */
    public String latest(Pattern link) {
        return texts().stream()
                .map(link::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    public List<String> texts() {
        return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(this::isFor)
                .map(ReceivedMails::text)
                .toList();
    }

    private boolean isFor(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text, the first part of whatever the mail is made of. */
    private static String text(MimeMessage mail) {
        try {
            Object part = mail.getContent();
            while (part instanceof MimeMultipart parts) {
                part = parts.getBodyPart(0).getContent();
            }
            return (String) part;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
