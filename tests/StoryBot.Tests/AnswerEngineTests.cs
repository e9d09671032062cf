using System.Collections.Immutable;
using System.Diagnostics;
using StoryBot.Answering;
using StoryBot.Answering.Telemetry;

namespace StoryBot.Tests;

public sealed class AnswerEngineTests
{
    [Fact]
    public void The_sentence_that_shares_the_rare_words_is_quoted()
    {
        using var knowledge = KnowledgeBase.InMemory([Article("Rain fell on the old town. The mayor opened the new bridge.", "Nobody came.")]);

        var answer = new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question("Who opened the bridge?"));

        var found = Assert.IsType<Answer.Found>(answer);
        Assert.Equal("The mayor opened the new bridge.", found.Citation.Quote);
    }

    [Fact]
    public async Task No_more_questions_are_thought_over_at_once_than_there_are_processors()
    {
        var (atOnce, most) = (0, 0);
        using var asking = new Activity("asking").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AnsweringTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = stage => Count(stage, +1),
            ActivityStopped = stage => Count(stage, -1),
        };
        ActivitySource.AddActivityListener(listener);
        using var knowledge = KnowledgeBase.InMemory([Article("Rain fell on the old town. The mayor opened the new bridge.", "Nobody came.")]);
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());

        // Each on a thread of its own, so that nothing else keeps them from all answering at once.
        var answers = await Task.WhenAll(Enumerable.Range(0, 8 * Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(
            () => engine.AskAsync(new Question("Who opened the bridge?"), CancellationToken.None).GetAwaiter().GetResult(),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(answers, answer => Assert.IsType<Answer.Found>(answer));
        Assert.InRange(most, 1, Environment.ProcessorCount);

        void Count(Activity stage, int change)
        {
            if (stage.TraceId == asking.TraceId)
                most = Math.Max(most, Interlocked.Add(ref atOnce, change));
        }
    }

    [Fact]
    public async Task A_question_that_is_given_up_before_its_turn_is_not_thought_over()
    {
        using var knowledge = KnowledgeBase.InMemory([Article("The mayor opened the new bridge.")]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new AnswerEngine(knowledge, new AnsweringOptions()).AskAsync(new Question("Who opened the bridge?"), new CancellationToken(canceled: true)));
    }

    private static Article Article(params string[] paragraphs) =>
        new("town.md", "Town news", "0", [.. paragraphs.Select((text, index) => new Paragraph(index + 1, text, new TextSpan(0, text.Length), Sentences(text)))]);

    private static ImmutableArray<TextSpan> Sentences(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('.', start) + 1;
            spans.Add(new TextSpan(start, end - start));
            start = end + 1;
        }

        return spans.ToImmutable();
    }
}
