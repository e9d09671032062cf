using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Writes a question's misspelt words as passages write them, for those who see letters rather than stems.</summary>
internal static class Respelling
{
    public static string Of(AskedQuestion asked, ImmutableArray<AnalyzedPassage> passages)
    {
        var text = asked.Text;
        foreach (var term in asked.Sought.Where(term => asked.Words.All(word => word.Stem != term.Stem)))
        {
            var written = passages
                .SelectMany(passage => passage.Sentences.SelectMany(sentence => sentence.Terms).Where(word => word.Stem == term.Stem).Select(word => word.Span.Of(passage.Passage.Text)))
                .FirstOrDefault();
            text = written is null ? text : text.Replace(term.Written, written, StringComparison.Ordinal);
        }

        return text;
    }
}
