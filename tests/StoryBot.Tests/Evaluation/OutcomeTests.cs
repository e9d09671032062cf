using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Evaluation;
using StoryBot.Evaluation.Contenders;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Tests.Evaluation;

public sealed class OutcomeTests
{
    private static readonly Article Town = TextArticle.Of("town", "Town", "Rain fell. The mayor came.\n\nAnn Lee and Bo Ray signed. It was late.");

    [Fact]
    public void A_quote_that_covers_the_gold_offset_is_right()
    {
        var outcome = Ask(new Gold(2, 0, "Ann Lee"), Quote(2, sentence: 0), [2, 1]);

        Assert.True(outcome.IsRight);
        Assert.Equal(1, outcome.ParagraphRank);
        Assert.Equal(1, outcome.QuoteSentences);
    }

    [Fact]
    public void The_wrong_sentence_of_the_right_paragraph_is_not()
    {
        var outcome = Ask(new Gold(2, 0, "Ann Lee"), Quote(2, sentence: 1), [2]);

        Assert.False(outcome.HitsSentence);
        Assert.Equal(1, outcome.ParagraphRank);
    }

    [Fact]
    public void Silence_is_right_only_where_nothing_answers_but_its_nearest_passage_still_counts_for_ranking()
    {
        var silent = Ask(new Gold(2, 0, "Ann Lee"), Quote(2, sentence: 0), [1, 2]) is var asked
            ? asked with { Reply = asked.Reply with { HasAnswered = false } }
            : null!;

        Assert.False(silent.IsRight);
        Assert.True(silent.HitsSentence);
        Assert.Equal(2, silent.ParagraphRank);
        Assert.True((silent with { Question = silent.Question with { Golds = [] } }).IsRight);
    }

    [Theory]
    [InlineData(true, "Ann Lee", "Bo Ray", true)]
    [InlineData(true, "Ann Lee", "Cy Fox", false)]
    [InlineData(false, "ann lee", "Cy Fox", true)]
    public void Listed_words_must_be_in_the_answer_or_the_quote(bool all, string one, string other, bool expected)
    {
        var asked = Ask(new Gold(2, null, one), Quote(2, sentence: 0), [2]);

        var outcome = asked with { Question = asked.Question with { MustName = new AcceptedWords([one, other], all) } };

        Assert.Equal(expected, outcome.IsRight);
    }

    private static Outcome Ask(Gold gold, Citation quote, ImmutableArray<int> paragraphs) => new(
        new SetQuestion("1", "Who?", [gold], AcceptedWords.Anything),
        new Reply(paragraphs, quote, "Ann Lee", HasAnswered: true, 0.9, 1));

    private static Citation Quote(int paragraph, int sentence)
    {
        var passage = Town.Passages.ElementAt(paragraph - 1);
        return new Citation(passage, passage.Paragraph.Sentences[sentence]);
    }
}
