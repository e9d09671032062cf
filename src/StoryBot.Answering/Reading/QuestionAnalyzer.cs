using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>Understands what a question asks for.</summary>
internal static class QuestionAnalyzer
{
    public static AskedQuestion Analyze(Question question, Func<string, ImmutableArray<Term>> analyze) =>
        new(question.Text, analyze(question.Text));
}
