using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training;
using StoryBot.Evaluation.Training.Pairs;
using StoryBot.Evaluation.Training.Spans;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class PairsTests
{
    private const string Bridge = "The harbour bridge was built by Ann Bell in 1998.";
    private const string Tower = "The harbour tower was built by Tom Hill in 1911.";

    [Fact]
    public void A_right_quote_holds_the_answer_and_a_question_asked_elsewhere_has_none()
    {
        var set = new QuestionSet("made", [About("bridge", "Ann Bell"), About("tower", "Tom Hill")]);
        var folds = new Folds<ReadingWeights>(["bridge", "tower"], [ReadingWeights.Shipped, ReadingWeights.Shipped]);

        var pairs = ArticlePairs.Of(set, new PairDrawing(folds, seed: 1)).ToArray();

        Assert.Contains(pairs, pair => pair.IsRight && pair.Fold == 0);
        Assert.Contains(pairs, pair => pair.IsRight && pair.Fold == 1);
        Assert.Contains(pairs, pair => !pair.IsRight);
        Assert.All(pairs.Where(pair => pair.IsRight), pair => Assert.Equal(pair.Fold == 0 ? "Ann Bell" : "Tom Hill", pair.Answer!.Value.Of(pair.Paragraph)));
        Assert.All(pairs, pair => Assert.InRange(pair.Quote.End, 1, pair.Paragraph.Length));
    }

    [Fact]
    public void A_sentence_of_like_words_is_paired_with_the_question_as_wrong()
    {
        var pairs = new SentencePairs([Example(Bridge, "Ann Bell"), Example(Tower, "Tom Hill"), Example("Rain fell on Monday.", "Rain")], seed: 1).All().ToArray();

        var (right, wrong) = (pairs[0], pairs[1]);
        Assert.Equal((Bridge, "Ann Bell"), (right.Paragraph, right.Answer!.Value.Of(right.Paragraph)));
        Assert.Equal((Tower, false), (wrong.Paragraph, wrong.IsRight));
        Assert.Equal(right.Question, wrong.Question);
    }

    private static ArticleQuestions About(string thing, string builder)
    {
        var article = TextArticle.Of(thing, thing, $"Rain fell on the {thing} all day.\n\nThe {thing} was built by {builder} in the harbour.\n\nNobody was there.");
        var gold = new Gold(2, article.Paragraphs[1].Text.IndexOf(builder, StringComparison.Ordinal), builder);
        return new ArticleQuestions(article, [new SetQuestion(thing, $"Who built the {thing}?", [gold], AcceptedWords.Anything)]);
    }

    private static SpanExample Example(string sentence, string answer)
    {
        var asked = new QuestionAnalyzer(TermAnalyzer.Analyze).Analyze(new Question("Who built the harbour?"), new TermStatistics(_ => 1, 3, _ => []));
        return new SpanExample(asked, [new ExampleSentence(sentence, TermAnalyzer.Analyze(sentence), 0, 0, true)], [answer]);
    }
}
