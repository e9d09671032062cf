using Microsoft.Extensions.Options;
using StoryBot.Answering;

namespace StoryBot.Hosting;

/// <summary>Checks the settings section <c>Knowledge</c>.</summary>
internal sealed class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>
{
    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options)
    {
        var failures = new List<string>();
        if (!IsPath(options.Folder))
        {
            failures.Add("Knowledge:Folder is empty or no path. Set it to the folder that holds your articles, for example \"knowledge\" (appsettings.json, or the environment variable Knowledge__Folder).");
        }

        if (!IsPath(options.DataFolder))
        {
            failures.Add("Knowledge:DataFolder is empty or no path. Set it to a folder the bot may write to, for example \"data\" (appsettings.json, or the environment variable Knowledge__DataFolder).");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsPath(string? path) => !string.IsNullOrWhiteSpace(path) && path.IndexOf('\0', StringComparison.Ordinal) < 0;
}
