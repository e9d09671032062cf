using Microsoft.Extensions.Options;
using StoryBot.Answering;

namespace StoryBot.Hosting;

/// <summary>Checks the settings section <c>Answering</c>.</summary>
internal sealed class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>
{
    public ValidateOptionsResult Validate(string? name, AnsweringOptions options) => options.MaxWrongAnswers is > 0 and < 1
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Answering:MaxWrongAnswers is {options.MaxWrongAnswers}. Set it to a share between 0 and 1, for example 0.10 (appsettings.json, or the environment variable Answering__MaxWrongAnswers).");
}
