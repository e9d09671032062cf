namespace StoryBot.Answering;

/// <summary>Settings section <c>Knowledge</c>: where the articles are and where their index is kept.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>The folder of articles (.md, .html, .txt), subfolders included; relative to the content root.</summary>
    public string Folder { get; set; } = "knowledge";

    /// <summary>The folder for the index and whatever else the bot keeps; made where it is missing; holds nothing that can't be rebuilt from the articles but the journal.</summary>
    public string DataFolder { get; set; } = "data";
}
