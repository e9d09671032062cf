namespace StoryBot.Answering.Reading.Questions;

/// <summary>Fills a question that leans on the one before with what it leans on.</summary>
internal static class FollowUp
{
    public static string Resolve(Question question) => question.Text;
}
