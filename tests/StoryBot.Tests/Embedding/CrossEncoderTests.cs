using StoryBot.Answering;
using StoryBot.Answering.Embedding;

namespace StoryBot.Tests.Embedding;

public sealed class CrossEncoderTests
{
    private const string Paragraph =
        "The mayor opened the new harbour bridge on Monday. It cost 12 million euros and took four years to build. Fishermen had asked for it since 1998.";

    [Theory]
    [InlineData("How much did the bridge cost?", 1, CrossEncoder.OfEncyclopedias)]
    [InlineData("Who opened the bridge?", 0, CrossEncoder.OfEncyclopedias)]
    [InlineData("When did the fishermen first ask for a bridge?", 2, CrossEncoder.OfEncyclopedias)]
    [InlineData("How much did the bridge cost?", 1, CrossEncoder.OfStoriesAndDocuments)]
    [InlineData("Who opened the bridge?", 0, CrossEncoder.OfStoriesAndDocuments)]
    [InlineData("When did the fishermen first ask for a bridge?", 2, CrossEncoder.OfStoriesAndDocuments)]
    public void The_sentence_that_answers_is_judged_likeliest(string question, int answering, string weights)
    {
        Assert.SkipWhen(EncoderWeights.Shipped is null, "built without the encoder");

        var judged = Sentences().Select(sentence => Judge(weights, question, sentence.Of(Paragraph), new TextSpan(0, sentence.Length))).ToArray();

        Assert.Equal(answering, judged.Index().MaxBy(one => one.Item).Index);
    }

    [Theory]
    [InlineData(CrossEncoder.OfEncyclopedias)]
    [InlineData(CrossEncoder.OfStoriesAndDocuments)]
    public void A_question_that_nothing_answers_is_judged_less_likely_than_one_that_is_answered(string weights)
    {
        Assert.SkipWhen(EncoderWeights.Shipped is null, "built without the encoder");
        var cost = Sentences().ElementAt(1);

        Assert.True(Judge(weights, "How much did the bridge cost?", Paragraph, cost) > Judge(weights, "How much did the lighthouse weigh?", Paragraph, cost) + 1);
    }

    [Theory]
    [InlineData("How much did the bridge cost?", "12 million euros", CrossEncoder.OfEncyclopedias)]
    [InlineData("Who opened the bridge?", "The mayor", CrossEncoder.OfEncyclopedias)]
    [InlineData("How much did the bridge cost?", "12 million euros", CrossEncoder.OfStoriesAndDocuments)]
    [InlineData("how long did they build it", "four years", CrossEncoder.OfStoriesAndDocuments)]
    [InlineData("Who opened the bridge?", "The mayor", CrossEncoder.OfStoriesAndDocuments)]
    public void The_words_that_answer_are_likelier_than_any_others_of_their_sentence(string question, string answer, string weights)
    {
        Assert.SkipWhen(EncoderWeights.Shipped is null, "built without the encoder");
        var sentence = Sentences().First(sentence => sentence.Of(Paragraph).Contains(answer, StringComparison.Ordinal));
        var pair = QuotePair.Cut(EncoderWeights.Shipped!.Tokenizer, question, Paragraph, sentence, "");

        var bounds = CrossEncoder.BuiltIn(EncoderWeights.Shipped!, weights).Judge(pair).Bounds;

        var words = pair.Words.Distinct().Where(word => sentence.Contains(word.Start)).ToArray();
        var likeliest = words.SelectMany((first, at) => words[at..].Select(first.To)).MaxBy(span => bounds.Of(span));
        Assert.Equal(answer, likeliest.Of(Paragraph));
    }

    [Fact]
    public void What_was_not_read_is_no_answer()
    {
        var pair = QuotePair.Cut(new WordPieceTokenizer("[UNK]\na"), "a", string.Concat(Enumerable.Repeat("a ", 100)), new TextSpan(0, 200), "");

        var bounds = new AnswerBounds(pair.PiecesOf, new float[pair.Passage.Length], new float[pair.Passage.Length]);

        Assert.Null(bounds.Of(new TextSpan(0, 101)));
        Assert.Equal(-2 * Math.Log(pair.Passage.Length), bounds.Of(new TextSpan(0, 1))!.Value, 5);
    }

    [Fact]
    public void Other_weights_are_refused()
    {
        Assert.SkipWhen(EncoderWeights.Shipped is null, "built without the encoder");

        Assert.Throws<InvalidDataException>(() => new CrossEncoder(EncoderWeights.Shipped!, new byte[64]));
    }

    private static float Judge(string weights, string question, string paragraph, TextSpan quote) =>
        CrossEncoder.BuiltIn(EncoderWeights.Shipped!, weights).Judge(QuotePair.Cut(EncoderWeights.Shipped!.Tokenizer, question, paragraph, quote, "")).LogOdds;

    private static IEnumerable<TextSpan> Sentences()
    {
        for (var start = 0; start < Paragraph.Length;)
        {
            var end = Paragraph.IndexOf('.', start) + 1;
            yield return new TextSpan(start, end - start);
            start = end + 1;
        }
    }
}
