package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.AmountText.Unit;
import org.mubiao.exchange.Label.Kind;
import org.mubiao.exchange.Slot.Said;

/** The block of money of a table as what it is: names of totals and sources, each with the amounts that follow it. */
final class FundingItems {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){0,3}");
    private static final int LONGEST_SOURCE_WITHOUT_AMOUNT = 16;

    /**
     * A name and its amounts.
     *
     * @param total kind of total; null for a source
     * @param beginsRow whether it is the first thing in its row or line
     */
    record Item(
            String name, @Nullable String total, int line, int index, boolean beginsRow, List<AmountText> amounts) {}

    private final Vocabulary vocabulary;
    private final List<Item> items = new ArrayList<>();
    private final List<String> useOfMoney = new ArrayList<>();
    private @Nullable Unit unit;
    private boolean hasNotes;
    private @Nullable String block;

    private FundingItems(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static FundingItems of(List<Slot> slots, Vocabulary vocabulary) {
        FundingItems funding = new FundingItems(vocabulary);
        boolean inFunding = false;
        for (Slot slot : slots) {
            if (slot.label().isOfFunding()) {
                inFunding = true;
                funding.begin(slot);
            } else if (!slot.label().is(Kind.OTHER) && !slot.label().is(Kind.COLUMN)) {
                inFunding = false;
            } else if (inFunding) {
                funding.hasNotes = true;
                slot.saidBelow().stream().filter(Said::divided).forEach(funding::say);
            }
        }
        return funding;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** The unit that the headings state; null when they state none. */
    @Nullable Unit unit() {
        return unit;
    }

    /** Whether further columns stand beside the amounts, such as what was spent. */
    boolean hasNotes() {
        return hasNotes;
    }

    @Nullable String use() {
        return useOfMoney.isEmpty() ? null : Wording.joined(useOfMoney);
    }

    private void begin(Slot slot) {
        note(slot.head().text());
        if (slot.label().is(Kind.TOTAL)) {
            items.add(new Item(
                    slot.head().text(),
                    slot.label().key(),
                    slot.head().cell().line(),
                    slot.head().cell().index(),
                    true,
                    new ArrayList<>()));
        } else {
            block = Wording.key(slot.head().text());
        }
        slot.saidInRow().forEach(this::say);
        slot.saidBelow().forEach(this::say);
    }

    private void say(Said said) {
        if (said.divided()) {
            sayOne(said, said.text(), true);
            return;
        }
        List<String> words = new ArrayList<>();
        boolean begins = said.piece().cell().text().startsWith(said.text());
        List<String> tokens = Wording.tokens(said.text());
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean number = i == 0 && begins && isNumberOfLine(tokens);
            if (!number && AmountText.read(token).isPresent()) {
                flush(said, words, begins);
                sayOne(said, token, false);
                begins = false;
            } else {
                words.add(token);
            }
        }
        flush(said, words, begins);
    }

    /** Whether a line begins with its number in the tree of sources ({@code 1.1 中央转移支付 0}), not with an amount. */
    private boolean isNumberOfLine(List<String> tokens) {
        boolean answered =
                items.isEmpty() || !items.get(items.size() - 1).amounts().isEmpty();
        boolean hasOwnAmount = tokens.size() > 2
                && AmountText.read(tokens.get(tokens.size() - 1)).isPresent();
        return tokens.size() > 1
                && NUMBER.matcher(tokens.get(0)).matches()
                && AmountText.read(tokens.get(1)).isEmpty()
                && (answered || hasOwnAmount);
    }

    private void flush(Said said, List<String> words, boolean begins) {
        if (!words.isEmpty()) {
            sayOne(said, String.join(" ", words), begins);
            words.clear();
        }
    }

    private void sayOne(Said said, String text, boolean begins) {
        Optional<AmountText> amount = AmountText.read(text);
        if (amount.isPresent()) {
            if (!items.isEmpty()) {
                items.get(items.size() - 1).amounts().add(amount.get());
            }
            return;
        }
        int colon = Wording.halfWidth(text).lastIndexOf(':');
        if (colon > 0 && AmountText.read(text.substring(colon + 1)).isPresent()) {
            sayOne(said, text.substring(0, colon), begins);
            sayOne(said, text.substring(colon + 1), false);
            return;
        }
        String key = Wording.key(text);
        if (LAYOUT.isSourceNote(key)) {
            note(text);
            hasNotes |= Wording.inBrackets(text).isEmpty() || Unit.named(text).isEmpty();
        } else if (block != null && LAYOUT.hasUseBelow(block) && !vocabulary.isSource(text) && !items.isEmpty()) {
            useOfMoney.add(text);
        } else {
            items.add(new Item(
                    text, null, said.piece().cell().line(), said.piece().cell().index(), begins, new ArrayList<>()));
        }
    }

    private void note(String heading) {
        String brackets = Wording.inBrackets(heading);
        if (unit == null) {
            unit = Unit.named(brackets).orElse(null);
        }
    }

    /** Whether the item is a source even though no amount follows. */
    boolean isSource(Item item) {
        return vocabulary.isSource(item.name())
                && (!item.amounts().isEmpty() || Wording.key(item.name()).length() <= LONGEST_SOURCE_WITHOUT_AMOUNT);
    }
}
