package org.mubiao.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Packing;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.exchange.ReadTable;
import org.mubiao.exchange.TableReader;
import org.mubiao.identity.Identity;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.Edit;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demonstration: the four tables that the congress office of 乳山市 published for 2021, read from the file as it was
 * found, and of the running year one draft, two projects in review, one of them with threads and one before the supervising
 * department, and one returned. All of it came there through the services, by the hands of those who may, before anybody can
 * come in.
 */
@Component
@ConditionalOnBooleanProperty("mubiao.demonstration")
class Demonstration implements SmartLifecycle {

    private static final String PUBLISHED_2021 = "demonstration/rushan-congress-2021.txt";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Tenancy tenancy;
    private final Identity identity;
    private final Catalog catalog;
    private final Packing packing;
    private final Dictionaries dictionaries;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Clock clock;
    private final Path data;
    private boolean running;

    Demonstration(
            Tenancy tenancy,
            Identity identity,
            Catalog catalog,
            Packing packing,
            Dictionaries dictionaries,
            Drafting drafting,
            Reviewing reviewing,
            Publishing publishing,
            Clock clock,
            @Value("${mubiao.data:data}") Path data) {
        this.tenancy = tenancy;
        this.identity = identity;
        this.catalog = catalog;
        this.packing = packing;
        this.dictionaries = dictionaries;
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.clock = clock;
        this.data = data;
    }

    @Override
    public void start() {
        running = true;
        if (tenancy.jurisdiction(Town.DIVISION_CODE).isEmpty()) {
            UnfinishedDemonstration.begin(data);
            fill();
            UnfinishedDemonstration.end(data);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the doors open: the web server starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void fill() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        Town town = Town.found(tenancy, identity, catalog, packing, dictionaries, reviewing, today);
        BatchId old = town.as(
                Part.ADMINISTRATOR,
                () -> drafting.openBatch(
                        new BudgetYear(2021),
                        BatchStage.SECOND_SUBMISSION,
                        today.minusYears(1).atStartOfDay(CHINA).toInstant(),
                        // Long enough for the tables to come in, which take a few seconds.
                        now.plus(Duration.ofMinutes(10)),
                        "shandong-2021",
                        "shandong-2021",
                        "shandong-2021"));
        BatchId running = town.as(
                Part.ADMINISTRATOR,
                () -> drafting.openBatch(
                        new BudgetYear(today.getYear()),
                        BatchStage.SECOND_SUBMISSION,
                        today.minusMonths(1).atStartOfDay(CHINA).toInstant(),
                        today.plusDays(30).atStartOfDay(CHINA).toInstant(),
                        "national-2021",
                        "national-2021",
                        "national"));
        publishTheTablesOf2021(town, old);
        town.as(Part.EDUCATION_DRAFTER, () -> drafting.begin(running, table("training")));
        returnAProject(town, running);
        holdAProjectInReview(town, running);
        layAProjectBeforeItsDepartment(town, running);
    }

    private void publishTheTablesOf2021(Town town, BatchId batch) {
        for (ReadTable read : new TableReader().read(PUBLISHED_2021, bytes(PUBLISHED_2021))) {
            ProjectId project = town.as(Part.CONGRESS_DRAFTER, () -> drafting.begin(batch, read.table()));
            submit(town, Part.CONGRESS_DRAFTER, project, "照录2021年已公开的表。");
            pass(town, Part.CONGRESS_HEAD, "同意报送。");
            SubmissionId approved = pass(town, Part.REVIEWER, "按原表公开。");
            town.as(Part.REVIEWER, () -> publishing.publish(approved, null));
        }
    }

    private void returnAProject(Town town, BatchId batch) {
        ProjectId project = town.as(Part.AGRICULTURE_DRAFTER, () -> drafting.begin(batch, table("farmland")));
        submit(town, Part.AGRICULTURE_DRAFTER, project, "本年首次设置，暂按经验值。");
        pass(town, Part.AGRICULTURE_HEAD, "同意报送。");
        town.as(Part.REVIEWER, () -> {
            SubmissionId submission = waiting();
            TargetTable table = reviewing.open(submission).orElseThrow().table();
            reviewing.comment(submission, value(table, "设施完好率"), Severity.MUST, "建后管护的完好率不应低于90%。", "≥90%");
            reviewing.comment(submission, value(table, "提高粮食产量"), Severity.QUESTION, "以哪一年的产量为基期？", null);
            send(submission, new Decision.Return("设施完好率偏低，产量指标缺基期，请修改后重新提交。"));
        });
    }

    private void holdAProjectInReview(Town town, BatchId batch) {
        ProjectId project = town.as(Part.CONGRESS_DRAFTER, () -> drafting.begin(batch, table("congress")));
        submit(town, Part.CONGRESS_DRAFTER, project, "按会议方案设置。");
        pass(town, Part.CONGRESS_HEAD, "同意报送。");
        town.as(Part.REVIEWER, () -> {
            SubmissionId submission = waiting();
            TargetTable table = reviewing.open(submission).orElseThrow().table();
            reviewing.comment(submission, value(table, "会议天数"), Severity.MUST, "年度目标写会议天数3天，指标应一致。", "≥3天");
            reviewing.comment(submission, value(table, "会议出勤率"), Severity.SHOULD, "上年实际出勤率已超过95%，建议提高。", null);
            send(submission, new Decision.Return("目标与指标不一致，请修改。"));
        });
        town.as(Part.CONGRESS_DRAFTER, () -> {
            Draft draft = drafting.open(project).orElseThrow();
            Edit mended = new Edit.Say(value(draft.table(), "会议天数"), "≥3天");
            drafting.save(project, draft.revision(), Long.toString(Ids.next()), mended);
        });
        submit(town, Part.CONGRESS_DRAFTER, project, "按会议方案设置。");
        pass(town, Part.CONGRESS_HEAD, "已按审核意见修改。");
    }

    private void layAProjectBeforeItsDepartment(Town town, BatchId batch) {
        ProjectId project = town.as(Part.EXTENSION_DRAFTER, () -> drafting.begin(batch, table("farmers")));
        submit(town, Part.EXTENSION_DRAFTER, project, "按年度培训计划设置。");
        pass(town, Part.EXTENSION_HEAD, "同意报送。");
    }

    private void submit(Town town, Part drafter, ProjectId project, String justification) {
        Draft draft = town.as(drafter, () -> drafting.open(project).orElseThrow());
        for (Finding finding : draft.findings()) {
            if (finding.grade() == Grade.JUSTIFY) {
                town.as(drafter, () -> drafting.justify(project, FindingKey.of(finding), justification));
            }
        }
        town.as(
                drafter,
                () -> drafting.submit(
                        project, drafting.open(project).orElseThrow().revision()));
    }

    /** Somebody passes the one submission that waits for them. */
    private SubmissionId pass(Town town, Part reviewer, String opinion) {
        return town.as(reviewer, () -> {
            SubmissionId submission = waiting();
            send(submission, new Decision.Approve(opinion));
            return submission;
        });
    }

    private SubmissionId waiting() {
        return reviewing.desk(DeskSearch.ALL).entries().getFirst().id();
    }

    private void send(SubmissionId submission, Decision decision) {
        reviewing.send(submission, reviewing.open(submission).orElseThrow().version(), decision);
    }

    private static FieldPath value(TargetTable table, String indicator) {
        for (int i = 0; i < table.indicators().size(); i++) {
            if (indicator.equals(table.indicators().get(i).name())) {
                return table.pathOf(i, IndicatorField.VALUE);
            }
        }
        throw new IllegalArgumentException("no indicator " + indicator);
    }

    private static TargetTable table(String name) {
        return TableJson.parse(new String(bytes("demonstration/" + name + ".json"), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
