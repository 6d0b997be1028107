package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.table.Dimension;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Measure;
import org.mubiao.table.Measures;
import org.mubiao.table.ProperWords;
import org.mubiao.table.Term;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class DictionariesTest {

    @TempDir
    private Path folder;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Dictionaries dictionaries;

    private ActingScope ours;
    private ActingScope theirs;

    @BeforeEach
    void openTwoJurisdictionsAndFillOne() {
        ours = open("字典管理员");
        theirs = open("外人");
        assertThat(keep(ours, () -> dictionaries.fill())).isGreaterThan(250);
    }

    @Test
    void a_jurisdiction_begins_with_what_is_shipped_and_is_filled_once() {
        assertThat(keep(ours, () -> dictionaries.fill())).isZero();
        assertThat(read(ours, () -> dictionaries.words().measures().entries()))
                .containsExactlyInAnyOrderElementsOf(Measures.shipped().entries());
        assertThat(read(ours, () -> dictionaries.names(Dictionary.PROJECT_TYPE)))
                .startsWith("人员类项目")
                .contains("特定目标类项目");
        assertThat(read(ours, () -> dictionaries.names(Dictionary.REGULATION))).contains("中华人民共和国预算法");
        assertThat(FundTrees.all())
                .allSatisfy(tree -> assertThat(read(ours, () -> dictionaries.fundTree(tree.id())))
                        .contains(tree));
    }

    @Test
    void one_that_has_written_nothing_reads_what_is_shipped_and_its_first_change_keeps_the_rest() {
        assertThat(read(theirs, () -> dictionaries.words())).isSameAs(ProperWords.shipped());
        assertThat(read(theirs, () -> dictionaries.fundTree("national"))).isPresent();

        keep(theirs, () -> dictionaries.add(Dictionary.PROJECT_TYPE, EntryContent.term("专项业务费项目", List.of())));

        assertThat(read(theirs, () -> dictionaries.names(Dictionary.PROJECT_TYPE)))
                .contains("人员类项目")
                .endsWith("专项业务费项目");
        assertThat(read(theirs, () -> dictionaries.words().measures().entries()))
                .hasSameSizeAs(Measures.shipped().entries());
    }

    @Test
    void units_are_understood_by_their_other_ways_and_heads_are_not_visits() {
        Measures measures = read(ours, () -> dictionaries.words().measures());

        assertThat(measures.find("百分比")).map(Measure::name).contains("%");
        assertThat(measures.find("㎡")).map(Measure::name).contains("平方米");
        assertThat(measures.find("㎡")).get().matches(measure -> !measure.isProperly("㎡"));
        assertThat(measures.find("人")).map(Measure::dimension).contains(Dimension.PERSONS);
        assertThat(measures.find("人次")).map(Measure::dimension).contains(Dimension.PERSON_TIMES);
        assertThatExceptionOfType(SpokenException.class)
                .as("人 is not 人次")
                .isThrownBy(() -> merge(one(Dictionary.MEASURE, "人"), one(Dictionary.MEASURE, "人次")))
                .withMessage("dictionaries.refused.merge");
    }

    @Test
    void another_jurisdiction_neither_sees_nor_changes_an_entry() {
        EntryId id = keep(ours, () -> dictionaries.add(Dictionary.MEASURE, grain()));

        assertThat(read(ours, () -> dictionaries.words().measures().find("粒"))).isPresent();
        assertThat(read(theirs, () -> dictionaries.words().measures().find("粒")))
                .isEmpty();
        assertThat(read(theirs, () -> dictionaries.history(id))).isEmpty();
        assertThat(keep(theirs, () -> dictionaries.uses(id))).isEmpty();
        for (Runnable change : List.<Runnable>of(
                () -> dictionaries.change(id, 1, grain()),
                () -> dictionaries.retire(id, 1),
                () -> dictionaries.move(id, true),
                () -> dictionaries.merge(id, 1, id, 1))) {
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> keep(theirs, change))
                    .withMessage("dictionaries.refused.unknown");
        }
        assertThat(read(ours, () -> dictionaries.history(id))).hasSize(1);
    }

    @Test
    void who_does_not_keep_the_catalog_reads_only() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> read(ours, () -> dictionaries.add(Dictionary.MEASURE, grain())));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> read(ours, () -> dictionaries.fill()));
    }

    @Test
    void an_edit_of_what_somebody_changed_meanwhile_is_refused() {
        EntryProfile type = one(Dictionary.PROJECT_TYPE, "特定目标类项目");
        keep(ours, () -> dictionaries.change(type.id(), 1, EntryContent.term("特定目标类项目", List.of("专项类"))));

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() ->
                        keep(ours, () -> dictionaries.change(type.id(), 1, EntryContent.term("别的", List.of()))))
                .withMessage("catalog.refused.stale")
                .satisfies(refused -> assertThat(refused.spoken().arguments()).containsExactly("特定目标类项目", "字典管理员", 2));
    }

    @Test
    void the_history_tells_who_said_what_before_and_after() {
        EntryProfile type = one(Dictionary.PROJECT_TYPE, "公用经费项目");
        keep(ours, () -> dictionaries.change(type.id(), 1, EntryContent.term("公用支出项目", List.of("公用经费项目"))));
        keep(ours, () -> dictionaries.retire(type.id(), 2));

        EntryProfile other = one(Dictionary.PROJECT_TYPE, "人员类项目");
        keep(ours, () -> dictionaries.change(other.id(), 1, other.content()));
        assertThat(read(ours, () -> dictionaries.history(other.id())))
                .as("what says the same is no change")
                .hasSize(1);

        List<EntryProfile> history = read(ours, () -> dictionaries.history(type.id()));

        assertThat(history).extracting(EntryProfile::version).containsExactly(3, 2, 1);
        assertThat(history).extracting(EntryProfile::changedBy).containsOnly("字典管理员");
        assertThat(history.get(2).content().differingFrom(history.get(1).content()))
                .containsExactly(EntryField.NAME, EntryField.SYNONYMS);
        assertThat(history.getFirst().isRetired()).isTrue();
    }

    @Test
    void a_retired_entry_stays_readable_gives_its_name_free_and_can_be_offered_again() {
        EntryProfile tree = one(Dictionary.FUND_TREE, "全国申报表资金来源");
        EntryProfile type = one(Dictionary.PROJECT_TYPE, "运转类项目");
        keep(ours, () -> dictionaries.retire(tree.id(), 1));
        keep(ours, () -> dictionaries.retire(type.id(), 1));

        assertThat(read(ours, () -> dictionaries.fundTree("national"))).isPresent();
        assertThat(read(ours, () -> dictionaries.names(Dictionary.FUND_TREE))).hasSize(2);
        assertThat(read(ours, () -> dictionaries.entries(Dictionary.PROJECT_TYPE, true)))
                .filteredOn(EntryProfile::isRetired)
                .extracting(entry -> entry.content().name())
                .containsExactly("运转类项目");
        assertThat(read(ours, () -> dictionaries.words().projectTypes().find("运转类")))
                .isEmpty();

        keep(ours, () -> dictionaries.change(type.id(), 2, type.content()));
        assertThat(read(ours, () -> dictionaries.words().projectTypes().find("运转类")))
                .map(Term::name)
                .contains("运转类项目");
    }

    @Test
    void one_way_to_write_belongs_to_one_entry() {
        for (EntryContent taken : List.of(
                EntryContent.measure("百分比", List.of(), List.of(), Dimension.RATIO),
                EntryContent.measure("平方公尺", List.of("m²"), List.of(), Dimension.AREA),
                EntryContent.measure("％", List.of(), List.of(), Dimension.RATIO))) {
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> keep(ours, () -> dictionaries.add(Dictionary.MEASURE, taken)))
                    .withMessage("dictionaries.refused.given");
        }
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(
                        ours,
                        () -> dictionaries.add(
                                Dictionary.REGULATION, EntryContent.regulation("《预算法》", List.of(), null, null, null))))
                .withMessage("dictionaries.refused.given");
    }

    @Test
    void an_entry_that_is_merged_becomes_a_way_to_write_the_other() {
        EntryId lot = keep(
                ours,
                () -> dictionaries.add(
                        Dictionary.MEASURE, EntryContent.measure("平方公尺", List.of("方公尺"), List.of(), Dimension.AREA)));

        merge(read(ours, () -> dictionaries.history(lot).getFirst()), one(Dictionary.MEASURE, "平方米"));

        Measures measures = read(ours, () -> dictionaries.words().measures());
        assertThat(measures.find("平方公尺")).map(Measure::name).contains("平方米");
        assertThat(measures.find("方公尺")).map(Measure::name).contains("平方米");
        EntryProfile merged = read(ours, () -> dictionaries.history(lot).getFirst());
        assertThat(merged.isRetired()).isTrue();
        assertThat(merged.mergedInto()).isEqualTo(one(Dictionary.MEASURE, "平方米").id());
    }

    @Test
    void entries_change_their_places_in_the_list() {
        keep(
                ours,
                () -> dictionaries.move(one(Dictionary.PROJECT_TYPE, "特定目标类项目").id(), true));
        keep(ours, () -> dictionaries.move(one(Dictionary.PROJECT_TYPE, "人员类项目").id(), true));

        assertThat(read(ours, () -> dictionaries.names(Dictionary.PROJECT_TYPE)))
                .containsExactly("人员类项目", "运转类项目", "公用经费项目", "特定目标类项目", "其他运转类项目");
    }

    @Test
    void a_fund_tree_is_data_with_its_own_number_and_each_source_can_be_told() {
        FundTree tree = new FundTree(
                "", List.of(source("1", "财政拨款", source("1.1", "上级"), source("1.2", "本级")), source("2", "自有资金")));

        EntryId id = keep(ours, () -> dictionaries.add(Dictionary.FUND_TREE, EntryContent.fundTree("三来源", tree)));

        String key = Long.toString(id.value());
        assertThat(read(ours, () -> dictionaries.fundTree(key)).orElseThrow().roots())
                .isEqualTo(tree.roots());
        assertThat(read(theirs, () -> dictionaries.fundTree(key))).isEmpty();
        refused("dictionaries.refused.tree-empty", new FundTree("", List.of()));
        refused("dictionaries.refused.code-twice", new FundTree("", List.of(source("1", "甲"), source("1", "乙"))));
        refused("dictionaries.refused.label-twice", new FundTree("", List.of(source("1", "甲"), source("2", "甲"))));
        refused("dictionaries.refused.code", new FundTree("", List.of(source("total", "甲"))));
    }

    @Test
    void a_regulation_in_force_is_offered_for_citing_with_its_number() {
        keep(ours, () -> {
            dictionaries.add(
                    Dictionary.REGULATION,
                    EntryContent.regulation("《某市预算绩效管理办法》", List.of("绩效办法"), "某政发〔2024〕1号", null, null));
            return dictionaries.add(
                    Dictionary.REGULATION,
                    EntryContent.regulation("旧办法", List.of(), null, null, LocalDate.of(2020, 1, 1)));
        });

        assertThat(read(ours, () -> dictionaries.regulations()))
                .extracting(regulation -> regulation.cited())
                .contains("《某市预算绩效管理办法》（某政发〔2024〕1号）")
                .doesNotContain("《旧办法》");
        assertThat(read(ours, () -> dictionaries.words().regulations().find("绩效办法")))
                .isPresent();
    }

    @Test
    void a_dictionary_goes_into_a_file_and_comes_back_unchanged_in_either_language() throws IOException {
        for (Locale language : Words.LANGUAGES) {
            for (Dictionary dictionary : List.of(
                    Dictionary.MEASURE, Dictionary.PROJECT_TYPE, Dictionary.PROJECT_ATTRIBUTE, Dictionary.REGULATION)) {
                Path file = exported(dictionary, language);
                int entries = read(ours, () -> dictionaries.names(dictionary)).size();

                assertThat(keep(ours, () -> dictionaries.importCsv(dictionary, file)))
                        .isEqualTo(new EntriesTaken(0, 0, entries));
                assertThat(keep(theirs, () -> dictionaries.importCsv(dictionary, file)))
                        .isEqualTo(new EntriesTaken(0, 0, entries));
            }
        }
    }

    @Test
    void a_file_is_taken_as_a_whole_or_not_at_all() throws IOException {
        Path file = file("名称,其他写法", "市直专项项目,市级专项", "人员类项目,人员经费", "=1+1项目,");
        assertThat(keep(ours, () -> dictionaries.importCsv(Dictionary.PROJECT_TYPE, file)))
                .isEqualTo(new EntriesTaken(2, 1, 0));
        assertThat(read(ours, () -> dictionaries.words().projectTypes().find("人员经费")))
                .map(Term::name)
                .contains("人员类项目");
        assertThat(Files.readString(exported(Dictionary.PROJECT_TYPE, Words.CHINESE)))
                .as("never run as a formula")
                .contains("'=1+1项目");

        for (String second : List.of("某某,人员经费", ",空", "新的,")) {
            Path faulty = file("名称,其他写法", "新的,", second);
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> keep(ours, () -> dictionaries.importCsv(Dictionary.PROJECT_TYPE, faulty)));
        }
        assertThat(read(ours, () -> dictionaries.names(Dictionary.PROJECT_TYPE)))
                .doesNotContain("新的");
    }

    private Path exported(Dictionary dictionary, Locale language) throws IOException {
        Path file = Files.createTempFile(folder, "dictionary", ".csv");
        try (OutputStream content = Files.newOutputStream(file)) {
            read(ours, () -> {
                dictionaries.exportCsv(dictionary, language, content);
                return file;
            });
        }
        return file;
    }

    private Path file(String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "dictionary", ".csv"), List.of(lines));
    }

    private void refused(String key, FundTree tree) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() ->
                        keep(ours, () -> dictionaries.add(Dictionary.FUND_TREE, EntryContent.fundTree("甲", tree))))
                .withMessage(key);
    }

    private static FundTree.Source source(String code, String label, FundTree.Source... parts) {
        return new FundTree.Source(code, label, List.of(), List.of(parts));
    }

    private static EntryContent grain() {
        return EntryContent.measure("粒", List.of("颗粒"), List.of(), Dimension.COUNT);
    }

    private EntryProfile one(Dictionary dictionary, String name) {
        return read(ours, () -> dictionaries.entries(dictionary, false)).stream()
                .filter(entry -> entry.content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void merge(EntryProfile merged, EntryProfile into) {
        keep(ours, () -> dictionaries.merge(merged.id(), merged.version(), into.id(), into.version()));
    }

    private ActingScope open(String name) {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), name);
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L), "测试市");
            return scope;
        });
        return scope;
    }

    private static <T> T keep(ActingScope scope, Supplier<T> work) {
        return ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), work);
    }

    private static void keep(ActingScope scope, Runnable work) {
        keep(scope, () -> {
            work.run();
            return scope;
        });
    }

    private static <T> T read(ActingScope scope, Supplier<T> work) {
        return ActingScope.runAs(scope, List.of(), work);
    }
}
