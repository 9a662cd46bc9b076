package kopir.scenarios;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Kills parts while the crowd is at work, and looks at how the others take it. */
final class Blows {
    private final SeparateProcesses kopir;
    private final MailServer mail;
    private final Crowd crowd;
    private final Random chance;
    private final Diary diary;

    Blows(SeparateProcesses kopir, MailServer mail, Crowd crowd, Random chance, Diary diary) {
        this.kopir = kopir;
        this.mail = mail;
        this.crowd = crowd;
        this.chance = chance;
        this.diary = diary;
    }

    /** Kills a part while a step of the story is under way; returns when that is acknowledged and the part is back. */
    void strike(Part part, Runnable step) {
        Rush rush = crowd.rush(step);
        int after = chance.nextInt(rush.size());
        rush.untilEnded(after);
        kopir.kill(part);
        diary.write("killed %s after %d of %d commands".formatted(part, after, rush.size()));
        mail.newEra();
        whileItIsAway(part);
        mail.newEra();
        kopir.start(part);
        rush.untilAllSucceeded();
        kopir.untilReady(part);
        diary.write(part + " is back, all are acknowledged");
    }

    /**
     * Kills the notification-service when a mail to somebody has arrived whole and the mail server has not said so yet;
     * and all that it had read is read by it again.
     */
    void strikeTheSender(String address, Runnable step, ConsumerGroups groups) throws Exception {
        CompletableFuture<Void> killed = mail.beforeTaking(address, () -> kopir.kill(Part.NOTIFICATION));
        Rush rush = crowd.rush(step);
        killed.get(3, TimeUnit.MINUTES);
        diary.write("killed notification before it heard that its mail was taken");
        mail.newEra();
        groups.forgetWhatWasRead("notification");
        kopir.start(Part.NOTIFICATION);
        rush.untilAllSucceeded();
        kopir.untilReady(Part.NOTIFICATION);
        diary.write("notification is back, all are acknowledged");
    }

    private void whileItIsAway(Part part) {
        switch (part) {
            // Members go on working; the news follows.
            case BROKER -> crowd.rush().untilAllSucceeded();
            case STORE -> crowd.isToldToComeAgain();
            default -> {}
        }
    }

    /** Without sign-in and pages the services go on for those who are signed in. */
    void strikeThoseInFront() {
        Rush rush = crowd.rush();
        kopir.kill(Part.IDENTITY);
        kopir.kill(Part.PORTAL);
        rush.untilAllSucceeded();
        crowd.rush().untilAllSucceeded();
        kopir.start(Part.PORTAL);
        kopir.start(Part.IDENTITY);
        kopir.untilReady(Part.PORTAL);
        kopir.untilReady(Part.IDENTITY);
        diary.write("killed identity and portal; they are back");
    }
}
