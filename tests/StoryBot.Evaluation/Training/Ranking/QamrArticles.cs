using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>Puts QAMR's sentences together again to articles, as far as they were sampled.</summary>
/// <remarks>Format: https://github.com/uwnlp/qamr, data/README.md. A sentence's id ends in article:paragraph:sentence.</remarks>
internal static class QamrArticles
{
    private const int FewestSentences = 8;

    private static readonly string[] Questions = ["dev.tsv", "test.tsv"];

    public static IEnumerable<ArticleQuestions> Read(string folder, int questionsEach, Random random)
    {
        var asked = Questions
            .SelectMany(file => SetFile.Read(Path.Combine(folder, file)).Split('\n'))
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length > 6)
            .GroupBy(fields => fields[0], fields => fields[5])
            .ToDictionary(fields => fields.Key, fields => fields.Distinct().ToArray());
        var sentences = SetFile.Read(Path.Combine(folder, "wiki-sentences.tsv")).Split('\n')
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 2)
            .Select(fields => new Sentence(fields[0], Written(fields[1])));
        foreach (var article in sentences.GroupBy(sentence => sentence.Article).Where(article => article.Count() >= FewestSentences))
        {
            Sentence[] ordered = [.. article.OrderBy(sentence => sentence.Paragraph).ThenBy(sentence => sentence.Place)];
            var paragraphs = ordered.GroupBy(sentence => sentence.Paragraph).Select((paragraph, index) => Join(index + 1, [.. paragraph])).ToImmutableArray();
            var questions = ordered
                .GroupBy(sentence => sentence.Paragraph)
                .SelectMany((paragraph, index) => paragraph.SelectMany((sentence, place) => asked.GetValueOrDefault(sentence.Id, [])
                    .Select(text => new SetQuestion(sentence.Id, text, [new Gold(index + 1, paragraphs[index].Sentences[place].Start, "")], AcceptedWords.Anything))))
                .ToArray();
            random.Shuffle(questions);
            yield return new ArticleQuestions(new Article(article.Key, article.Key, "", paragraphs), [.. questions.Take(questionsEach)]);
        }
    }

    // The sentences are tokenised as in the Penn Treebank.
    private static string Written(string tokens) => tokens
        .Replace("-LRB- ", "(").Replace(" -RRB-", ")").Replace("`` ", "\"").Replace(" ''", "\"")
        .Replace(" 's", "'s").Replace(" ,", ",").Replace(" .", ".").Replace(" %", "%").Replace(" n't", "n't").Replace("$ ", "$");

    private static Paragraph Join(int number, Sentence[] sentences)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            spans.Add(new TextSpan(start, sentence.Text.Length));
            start += sentence.Text.Length + 1;
        }

        var text = string.Join(' ', sentences.Select(sentence => sentence.Text));
        return new Paragraph(number, text, new TextSpan(0, text.Length), spans.ToImmutable());
    }

    private sealed record Sentence(string Id, string Text)
    {
        private readonly string[] parts = Id.Split(':');

        public string Article => string.Join(':', parts[..^2]);

        public int Paragraph => int.Parse(parts[^2]);

        public int Place => int.Parse(parts[^1]);
    }
}
