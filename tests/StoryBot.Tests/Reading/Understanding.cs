using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Tests.Reading;

/// <summary>Understands a question without any articles.</summary>
internal static class Understanding
{
    public static AskedQuestion Of(string question) =>
        new QuestionAnalyzer(TermAnalyzer.Analyze).Analyze(new Question(question), new TermStatistics(_ => 0, 0, _ => []));
}
