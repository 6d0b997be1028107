package org.mubiao.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the portal in one language, from the same files that Vaadin reads: Chinese is the language of the house,
 * English stands beside it.
 */
public final class Words {

    /** Where the words are; the base name of a resource bundle. */
    public static final String BUNDLE = "vaadin-i18n.translations";

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> LANGUAGES = List.of(CHINESE, ENGLISH);

    private static final ResourceBundle.Control CHINESE_WHEN_IN_DOUBT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, CHINESE_WHEN_IN_DOUBT);
    }

    public static Words in(Locale language) {
        return new Words(language);
    }

    /**
     * The sentence for a key.
     *
     * @throws MissingResourceException when no file has the key, which a test rules out
     */
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    /** The sentence of a message; a message among its arguments is said in its place. */
    public String say(Message message) {
        return say(
                message.key(),
                message.arguments().stream()
                        .map(argument -> argument instanceof Message part ? say(part) : argument)
                        .toArray());
    }
}
