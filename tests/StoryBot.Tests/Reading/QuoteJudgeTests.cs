using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Reading;

public sealed class QuoteJudgeTests
{
    private static readonly TextSpan First = new(0, 19);
    private static readonly TextSpan Second = new(20, 18);
    private static readonly TextSpan Both = new(0, 38);
    private readonly FakeEmbedder embedder = new() { Judging = _ => 1 };

    [Fact]
    public void A_quote_that_was_read_whole_is_not_read_again()
    {
        Judge(new JudgedQuote(Both, Both, 3), Both, Second);

        Assert.Equal(0, embedder.Judged);
    }

    [Fact]
    public void A_quote_too_long_is_not_read_again_around_the_same_sentence()
    {
        Judge(new JudgedQuote(Both, First, 3), Both, First);

        Assert.Equal(0, embedder.Judged);
    }

    [Fact]
    public void A_quote_too_long_that_was_read_around_one_sentence_is_read_anew_around_another()
    {
        var judged = Judge(new JudgedQuote(Both, First, 3), Both, Second);

        Assert.Equal(1, embedder.Judged);
        Assert.Equal(1, judged.LogOdds);
    }

    [Fact]
    public void Another_quote_is_read_anew()
    {
        Judge(new JudgedQuote(First, First, 3), Both, First);

        Assert.Equal(1, embedder.Judged);
    }

    private JudgedQuote Judge(JudgedQuote before, TextSpan quote, TextSpan sentence)
    {
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("a.md", "The bridge is open. It cost a fortune.")], embedder);
        using var lease = knowledge.Lease();
        var (asked, ranked) = AnswerEngine.Rank(new Question("Is the bridge open?"), lease.Snapshot, ReadingWeights.Shipped);
        return QuoteJudge.For(asked, lease.Snapshot)!.Judge(ranked[0] with { Judged = before }, quote, sentence);
    }
}
