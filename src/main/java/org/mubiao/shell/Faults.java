package org.mubiao.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.shared.ui.Spoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is said when something fails that no view answers for: in the person's words, without a trace of the program. */
@Component
class Faults implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(Faults::messages);
        BrokenMessages.keepOutOfTheLog();
        event.getSource()
                .addSessionInitListener(start -> start.getSession().setErrorHandler(fault -> {
                    if (fault.getThrowable() instanceof SpokenException refused) {
                        say(refused);
                    } else if (BrokenMessages.areToBlameFor(fault.getThrowable())) {
                        BrokenMessages.say(fault.getThrowable());
                    } else {
                        LOG.error("a step of a person failed", fault.getThrowable());
                        say(new SpokenException(Message.of("shell.fault.advice")));
                    }
                }));
    }

    private static void say(SpokenException said) {
        if (UI.getCurrent() != null) {
            Spoken.refusal(said);
        }
    }

    /** What the browser says itself when the server does not answer for a view any more. */
    private static SystemMessages messages(SystemMessagesInfo info) {
        Words words = Words.in(info.getLocale() == null ? Words.CHINESE : info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // A window whose session has ended goes to the door by itself; nothing of what it showed stays in sight.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(words.say("shell.fault.title"));
        messages.setInternalErrorMessage(words.say("shell.fault.advice"));
        messages.setCookiesDisabledCaption(words.say("shell.cookies.title"));
        messages.setCookiesDisabledMessage(words.say("shell.cookies.advice"));
        return messages;
    }
}
