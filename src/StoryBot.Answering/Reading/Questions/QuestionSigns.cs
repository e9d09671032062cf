using StoryBot.Answering.Reading.Questions.FollowUps;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Tells a question from what is merely said, as "great, that helped" is.</summary>
internal static class QuestionSigns
{
    /// <summary>A question mark, a question word anywhere, or an opening that asks: "did he sign it", "tell me of the bridge".</summary>
    public static bool AreIn(string text)
    {
        string[] words = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FollowUp.Bare)];
        return text.AsSpan().ContainsAny('?', '？', '؟') || words.Any(FollowUp.IsQuestionWord) || (words is [var first, ..] && IsOpening(first));
    }

    private static bool IsOpening(string word) =>
        FollowUp.Is(word, WordClass.Auxiliary) || word is "tell" or "explain" or "describe" or "list" or "name" or "show" or "give" or "find";
}
