using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Reads QAMR: questions on single sentences, answered by word positions.</summary>
/// <remarks>Format: https://github.com/uwnlp/qamr/tree/master/data. Licence: MIT.</remarks>
internal static class QamrFile
{
    private const int QuestionColumn = 5;

    private static readonly string[] Questions = ["dev.tsv", "test.tsv"];

    /// <summary>All questions of QAMR's folder.</summary>
    public static IEnumerable<SpanExample> ReadAll(string folder) =>
        Questions.SelectMany(file => Read(Path.Combine(folder, file), Path.Combine(folder, "wiki-sentences.tsv")));

    public static IEnumerable<SpanExample> Read(string questions, string sentences)
    {
        var texts = File.ReadLines(sentences).Select(line => line.Split('\t')).Where(row => row.Length == 2).ToDictionary(row => row[0], row => new QamrSentence(row[1]));
        var held = texts.Values.SelectMany(text => text.Terms.Select(term => term.Stem).Distinct()).CountBy(stem => stem).ToDictionary();
        var statistics = new TermStatistics(stem => held.GetValueOrDefault(stem), texts.Count, _ => []);
        var analyzer = new QuestionAnalyzer(TermAnalyzer.Analyze);
        foreach (var row in File.ReadLines(questions).Select(line => line.Split('\t')))
        {
            if (row.Length <= QuestionColumn + 1 || !texts.TryGetValue(row[0], out var text))
                continue;

            // The writer's answer, then those of two who checked it: "7:3 4" or "7:Invalid".
            var answers = row[(QuestionColumn + 1)..].Select(answer => answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToArray();
            if (answers.Any(answer => answer.Length == 0 || !char.IsAsciiDigit(answer[0])))
                continue;

            var golds = answers.Select(answer => text.Words(answer.Split(' ').Select(int.Parse))).Distinct().ToImmutableArray();
            yield return new SpanExample(
                analyzer.Analyze(new Question(row[QuestionColumn]), statistics), [new ExampleSentence(text.Text, text.Terms, 0, 0, true)], golds);
        }
    }
}
