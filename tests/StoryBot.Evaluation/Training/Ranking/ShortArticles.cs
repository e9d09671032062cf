using StoryBot.Answering;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>Cuts an article into short ones of short paragraphs: the same questions and sentences, in the form news has.</summary>
internal static class ShortArticles
{
    /// <summary>How many of the long paragraphs make a short article.</summary>
    public const int ParagraphsEach = 5;

    private const double OneSentence = 0.55;
    private const double TwoOfTheRest = 0.75;

    public static IEnumerable<ArticleQuestions> Of(ArticleQuestions whole, Random random) =>
        whole.Article.Paragraphs.Chunk(ParagraphsEach).Select(window =>
            Cut(whole with { Article = whole.Article with { Id = $"{whole.Article.Id}/{window[0].Number}", Paragraphs = [.. window] } }, random));

    /// <summary>The same article of short paragraphs, with the questions that they answer.</summary>
    public static ArticleQuestions Cut(ArticleQuestions whole, Random random)
    {
        var pieces = whole.Article.Paragraphs.SelectMany(paragraph => Cut(paragraph, random)).ToArray();
        var article = whole.Article with { Paragraphs = [.. pieces.Select((piece, index) => piece.As(index + 1))] };
        var questions = whole.Questions
            .Where(question => question.IsAnswerable)
            .Select(question => question with { Golds = [.. question.Golds.Select(gold => Move(gold, pieces)).OfType<Gold>()] })
            .Where(question => question.IsAnswerable);
        return new ArticleQuestions(article, [.. questions]);
    }

    private static IEnumerable<Piece> Cut(Paragraph paragraph, Random random)
    {
        for (var first = 0; first < paragraph.Sentences.Length;)
        {
            var count = random.NextDouble() < OneSentence ? 1 : random.NextDouble() < TwoOfTheRest ? 2 : 3;
            var sentences = paragraph.Sentences.Skip(first).Take(count).ToArray();
            yield return new Piece(paragraph, sentences);
            first += sentences.Length;
        }
    }

    private static Gold? Move(Gold gold, Piece[] pieces)
    {
        var at = Array.FindIndex(pieces, piece => piece.Of.Number == gold.Paragraph && gold.Offset is { } offset && piece.Span.Contains(offset));
        return at < 0 ? null : gold with { Paragraph = at + 1, Offset = gold.Offset - pieces[at].Span.Start };
    }

    private sealed record Piece(Paragraph Of, TextSpan[] Sentences)
    {
        public TextSpan Span { get; } = Sentences[0].To(Sentences[^1]);

        public Paragraph As(int number) =>
            new(number, Span.Of(Of.Text), Span, [.. Sentences.Select(sentence => sentence with { Start = sentence.Start - Span.Start })]);
    }
}
