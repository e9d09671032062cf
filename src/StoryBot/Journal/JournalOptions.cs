using System.ComponentModel.DataAnnotations;

namespace StoryBot.Journal;

/// <summary>Settings section <c>Journal</c>: what the bot remembers of its conversations, and for how long.</summary>
internal sealed class JournalOptions
{
    public const string Section = "Journal";

    /// <summary>False keeps everything in memory: nothing is written, and a restart forgets what was answered.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>After how many days a question, its answer and its votes are deleted.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 90;

    /// <summary>
    /// False deletes a question's text as soon as it is answered; until then it is needed to answer it after a crash. Follow-ups by
    /// reply to an answer from before a restart then lose their context.
    /// </summary>
    public bool KeepQuestionText { get; set; } = true;
}
